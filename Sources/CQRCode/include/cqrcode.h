#ifndef CQRCODE_H
#define CQRCODE_H

#include <stddef.h>
#include <stdint.h>

/// Makes the QR code of a text, with the best error correction that fits.
///
/// - Parameters:
///   - text: UTF-8, ends with a zero byte.
///   - largest: the largest version (size) wanted, from 1 to 40.
///   - modules: takes one byte a module, row by row, 1 for dark.
///   - capacity: how many modules there is room for.
/// - Returns: the modules along a side; 0 if the text does not fit; a negative errno otherwise.
int cqrcode_make(const char *text, int largest, uint8_t *modules, size_t capacity);

#endif
