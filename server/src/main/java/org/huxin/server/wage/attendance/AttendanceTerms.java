package org.huxin.server.wage.attendance;

/**
 * By which numbers the punches of a place are read.
 *
 * @param offlineHours after which a silent device counts as offline
 * @param cutOverHour hour of the day at which one working day ends and the next begins
 * @param longestShift minutes after which a way out does not belong to a way in any more
 * @param fullDay minutes that make a whole day
 * @param halfDay minutes that make half a day
 * @param openDay hundredths of a day that a day without a way out counts at least
 * @param sameSecond people of one device in one second, from which on it is odd
 * @param skewMinutes by which a device's clock may be wrong
 * @param lateDays how old a record may be when it comes in
 */
record AttendanceTerms(
        int offlineHours,
        int cutOverHour,
        int longestShift,
        int fullDay,
        int halfDay,
        int openDay,
        int sameSecond,
        int skewMinutes,
        int lateDays) {

    private static final int MINUTES_OF_A_DAY = 1440;
    private static final int MINUTES_OF_AN_HOUR = 60;
    private static final int WHOLE = 100;

    AttendanceTerms {
        // a day is made of the punches of it and of the days beside it
        if (cutOverHour < 0 || longestShift < 1 || longestShift + cutOverHour * MINUTES_OF_AN_HOUR > MINUTES_OF_A_DAY) {
            throw new IllegalArgumentException("换日时点与最长班次之和不能超过一昼夜");
        }
        if (halfDay < 1 || fullDay < halfDay || openDay < 0 || openDay > WHOLE) {
            throw new IllegalArgumentException("整日、半日的工时或者缺下班卡的计法不对");
        }
    }
}
