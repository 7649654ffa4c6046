package org.huxin.server.wage.projects;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** @param attachments the agreement itself */
record Agreement(
        @NotNull(message = "请选择分包单位") UUID employer,
        @NotNull(message = "请填写签订日期") LocalDate agreedOn,
        @NotEmpty(message = "请上传委托代发协议") List<@NotNull UUID> attachments) {}
