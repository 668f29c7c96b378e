#pragma once
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

/// Records a merged range without writing to its cells: worksheet_merge_range() overwrites them and
/// cannot reach rows that were written before it, which constant_memory needs.
static inline lxw_error cxlsx_add_merge(
    lxw_worksheet *sheet, lxw_row_t first_row, lxw_col_t first_col, lxw_row_t last_row,
    lxw_col_t last_col) {
  lxw_merged_range *range = calloc(1, sizeof(lxw_merged_range));
  if (range == NULL) return LXW_ERROR_MEMORY_MALLOC_FAILED;
  range->first_row = first_row;
  range->first_col = first_col;
  range->last_row = last_row;
  range->last_col = last_col;
  STAILQ_INSERT_TAIL(sheet->merged_ranges, range, list_pointers);
  sheet->merged_range_count++;
  return LXW_NO_ERROR;
}

/// Has the sheet's name quoted in print areas, repeated rows and filters: the library leaves a name
/// such as 2022 or AB12 bare there, which Excel reads as a number or a cell.
static inline lxw_error cxlsx_set_quoted_name(lxw_worksheet *sheet, const char *quoted) {
  char *copy = strdup(quoted);
  if (copy == NULL) return LXW_ERROR_MEMORY_MALLOC_FAILED;
  free(sheet->quoted_name);
  sheet->quoted_name = copy;
  return LXW_NO_ERROR;
}

/// The text of a number as the library writes it; returns its length.
static inline int cxlsx_number_text(char *buffer, size_t size, double number) {
  return snprintf(buffer, size, "%.16G", number);
}
