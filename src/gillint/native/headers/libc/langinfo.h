/* What a locale says. */
#ifndef GILLINT_LANGINFO_H
#define GILLINT_LANGINFO_H
#include <time.h>
#include <nl_types.h>
#ifdef __cplusplus
extern "C" {
#endif

typedef int nl_item;
char *nl_langinfo(nl_item), *nl_langinfo_l(nl_item, locale_t);

#define ABDAY_1 131072
#define ABDAY_2 131073
#define ABDAY_3 131074
#define ABDAY_4 131075
#define ABDAY_5 131076
#define ABDAY_6 131077
#define ABDAY_7 131078
#define DAY_1 131079
#define DAY_2 131080
#define DAY_3 131081
#define DAY_4 131082
#define DAY_5 131083
#define DAY_6 131084
#define DAY_7 131085
#define ABMON_1 131086
#define ABMON_2 131087
#define ABMON_3 131088
#define ABMON_4 131089
#define ABMON_5 131090
#define ABMON_6 131091
#define ABMON_7 131092
#define ABMON_8 131093
#define ABMON_9 131094
#define ABMON_10 131095
#define ABMON_11 131096
#define ABMON_12 131097
#define MON_1 131098
#define MON_2 131099
#define MON_3 131100
#define MON_4 131101
#define MON_5 131102
#define MON_6 131103
#define MON_7 131104
#define MON_8 131105
#define MON_9 131106
#define MON_10 131107
#define MON_11 131108
#define MON_12 131109
#define AM_STR 131110
#define PM_STR 131111
#define D_T_FMT 131112
#define D_FMT 131113
#define T_FMT 131114
#define T_FMT_AMPM 131115
#define ERA 131116
#define ERA_YEAR 131117
#define ERA_D_FMT 131118
#define ALT_DIGITS 131119
#define ERA_D_T_FMT 131120
#define ERA_T_FMT 131121
#define ALTMON_1 131183
#define ALTMON_2 131184
#define ALTMON_3 131185
#define ALTMON_4 131186
#define ALTMON_5 131187
#define ALTMON_6 131188
#define ALTMON_7 131189
#define ALTMON_8 131190
#define ALTMON_9 131191
#define ALTMON_10 131192
#define ALTMON_11 131193
#define ALTMON_12 131194
#define CODESET 14
#define INT_CURR_SYMBOL 262144
#define CURRENCY_SYMBOL 262145
#define MON_DECIMAL_POINT 262146
#define MON_THOUSANDS_SEP 262147
#define MON_GROUPING 262148
#define POSITIVE_SIGN 262149
#define NEGATIVE_SIGN 262150
#define INT_FRAC_DIGITS 262151
#define FRAC_DIGITS 262152
#define P_CS_PRECEDES 262153
#define P_SEP_BY_SPACE 262154
#define N_CS_PRECEDES 262155
#define N_SEP_BY_SPACE 262156
#define P_SIGN_POSN 262157
#define N_SIGN_POSN 262158
#define CRNCYSTR 262159
#define INT_P_CS_PRECEDES 262160
#define INT_P_SEP_BY_SPACE 262161
#define INT_N_CS_PRECEDES 262162
#define INT_N_SEP_BY_SPACE 262163
#define INT_P_SIGN_POSN 262164
#define INT_N_SIGN_POSN 262165
#define DECIMAL_POINT 65536
#define RADIXCHAR 65536
#define THOUSANDS_SEP 65537
#define THOUSEP 65537
#define GROUPING 65538
#define YESEXPR 327680
#define NOEXPR 327681
#define YESSTR 327682
#define NOSTR 327683

#ifdef __cplusplus
}
#endif
#endif
