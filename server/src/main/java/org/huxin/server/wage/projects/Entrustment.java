package org.huxin.server.wage.projects;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.huxin.server.attachments.Attachment;

record Entrustment(UUID employer, LocalDate agreedOn, List<Attachment> files, LocalDateTime recordedAt) {}
