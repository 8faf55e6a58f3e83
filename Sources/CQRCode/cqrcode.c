#include "cqrcode.h"

#include <errno.h>
#include <qrencode.h>
#include <string.h>

static int copy(const QRcode *code, uint8_t *modules, size_t capacity) {
  size_t count = (size_t)code->width * (size_t)code->width;
  if (count > capacity) return 0;
  for (size_t at = 0; at < count; at++) modules[at] = code->data[at] & 1;
  return code->width;
}

int cqrcode_make(const char *text, int largest, uint8_t *modules, size_t capacity) {
  static const QRecLevel levels[] = {QR_ECLEVEL_Q, QR_ECLEVEL_M, QR_ECLEVEL_L};
  for (size_t at = 0; at < sizeof levels / sizeof *levels; at++) {
    QRcode *code = QRcode_encodeString(text, 0, levels[at], QR_MODE_8, 1);
    if (code == NULL) {
      if (errno == ERANGE) continue;
      return errno != 0 ? -errno : -EINVAL;
    }
    int width = code->version <= largest ? copy(code, modules, capacity) : 0;
    // The code tells what the person answered.
    memset(code->data, 0, (size_t)code->width * (size_t)code->width);
    QRcode_free(code);
    if (width > 0) return width;
  }
  return 0;
}
