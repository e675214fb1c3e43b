/** Words of the files that records hold. */
export const filesZhCN = {
  title: '附件',
  drop: '把文件拖到这里，或点此选择（可多选）',
  kinds: 'PDF、Word、Excel、PPT、WPS、图片、TXT、CSV，每个不超过 20 MB；图片会去除拍摄地点等信息。',
  none: '还没有附件',
  uploading: '正在上传 %{name}',
  failed: '%{name}：%{reason}',
  about: '%{size}，%{name} 于 %{at} 上传',
  preview: '预览',
  closePreview: '收起预览',
  previewOf: '预览 %{name}',
  download: '下载',
  downloadOf: '下载 %{name}',
  remove: '移除',
  removeOf: '移除 %{name}',
  removed: '已移除“%{name}”',
  kilobytes: '约 %{count} KB',
};
