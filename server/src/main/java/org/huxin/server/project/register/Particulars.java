package org.huxin.server.project.register;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.huxin.server.project.enterprises.Firm;
import org.jspecify.annotations.Nullable;

/**
 * What is written down about a project and can be corrected later. Money in fen.
 *
 * @param code 项目代码 of the investment platform, 24 characters with hyphens; null for works that have none
 * @param small too small for a construction permit
 * @param industryUnit null for the one that its field or kind of works says
 * @param ownProjectOf the unit that carries the project out or tendered it
 */
public record Particulars(
        @Nullable @Pattern(regexp = CODE, message = "项目代码为24位：4位年份、6位地区、两段2位、6位序号，以连字符隔开")
        String code,

        @NotBlank(message = "请填写项目名称") @Size(max = 200, message = "项目名称不能超过200字")
        String name,

        @Nullable String region,
        @Nullable @Size(max = 200, message = "地点不能超过200字") String site,
        @Nullable String field,
        @Nullable String works,
        @Nullable String worksNature,
        @Nullable String investment,
        @Nullable String fundKind,
        @Nullable String level,
        boolean small,
        @Nullable String industryUnit,
        @Nullable String ownProjectOf,
        @Valid @Nullable Firm owner,
        @Valid @Nullable Firm contractor,
        @Valid @Nullable Firm supervisor,
        @Nullable @Positive(message = "合同总额应大于零") Long valueFen,
        @Nullable LocalDate plannedStart,
        @Nullable @Size(max = 1000, message = "备注不能超过1000字") String remark) {

    /** Year, region, two kinds of two digits, serial number: 2020-410803-48-01-012345. */
    static final String CODE = "[0-9]{4}-[0-9]{6}-[0-9]{2}-[0-9]{2}-[0-9]{6}";
}
