package org.huxin.server.kernel.problem;

import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.files.FileRefused;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.FieldError;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.NotPermitted;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/** Writes every refusal, mistake and fault of a request as a {@link Problem}. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final int UNPROCESSABLE = 422;

    /** Class of SQL states. */
    private static final String DATA_EXCEPTION = "22";

    @ExceptionHandler
    ResponseEntity<Object> refused(CommandRefused refusal) {
        var status = refusal.conflict() ? 409 : UNPROCESSABLE;
        return Problem.of(status, refusal.code(), refusal.reason(), refusal.errors())
                .with(refusal.members())
                .answer();
    }

    /** A file that was sent is not what it should be. */
    @ExceptionHandler
    ResponseEntity<Object> fileRefused(FileRefused refusal) {
        return refused(CommandRefused.field("import.format", "file", refusal.reason()));
    }

    @ExceptionHandler
    ResponseEntity<Object> notFound(NotFound missing) {
        return Problem.of(404, "not.found", String.valueOf(missing.getMessage()))
                .answer();
    }

    @ExceptionHandler
    ResponseEntity<Object> notPermitted(NotPermitted refusal) {
        var status = refusal.code().equals("session.required") ? 401 : 403;
        return Problem.of(status, refusal.code(), refusal.reason()).answer();
    }

    /** Security answers these itself, through its own filters. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leaveToSecurity(RuntimeException refusal) {
        throw refusal;
    }

    /** Characters or numbers that the database cannot hold are the sender's mistake, not a fault. */
    @ExceptionHandler
    ResponseEntity<Object> notStorable(DataAccessException refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().startsWith(DATA_EXCEPTION)) {
                return Problem.of(UNPROCESSABLE, "request.not_storable", "内容含有不能保存的字符，或数值超出范围")
                        .answer();
            }
        }
        return unexpected(refused);
    }

    /** Days beyond what calendar or database hold: nobody means them. */
    @ExceptionHandler
    ResponseEntity<Object> beyondTheCalendar(DateTimeException refused) {
        LOG.warn("A day or moment that cannot be", refused);
        return Problem.of(UNPROCESSABLE, "request.bad_date", "日期或时间超出可以处理的范围").answer();
    }

    /** A file was asked for and none came, or it broke off; one that is too large is told by the framework's own way. */
    @ExceptionHandler
    ResponseEntity<Object> notMultipart(MultipartException broken) {
        return broken instanceof MaxUploadSizeExceededException
                ? Problem.of(413, "request.too_large", "上传的文件超过允许的大小").answer()
                : Problem.of(400, "request.multipart", "没有收到完整的文件，请重新上传").answer();
    }

    @ExceptionHandler
    ResponseEntity<Object> unexpected(Exception fault) {
        var reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Unexpected fault, reference {}", reference, fault);
        return Problem.of(500, "unexpected", "系统出现故障，请稍后再试；如仍不行，请把编号 %s 告诉管理员".formatted(reference))
                .with(Map.of("reference", reference))
                .answer();
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var errors = new ArrayList<FieldError>();
        invalid.getFieldErrors().forEach(one -> errors.add(new FieldError(one.getField(), text(one))));
        invalid.getGlobalErrors().forEach(one -> errors.add(new FieldError("", text(one))));
        return invalid(errors);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var errors = new ArrayList<FieldError>();
        for (var result : invalid.getParameterValidationResults()) {
            if (result instanceof ParameterErrors bean) {
                bean.getFieldErrors().forEach(one -> errors.add(new FieldError(one.getField(), text(one))));
            } else {
                var name = String.valueOf(result.getMethodParameter().getParameterName());
                result.getResolvableErrors().forEach(one -> errors.add(new FieldError(name, text(one))));
            }
        }
        return invalid(errors);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unread, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var path = unread.getCause() instanceof JacksonException json ? JsonPath.of(json) : "";
        var errors = path.isEmpty() ? List.<FieldError>of() : List.of(new FieldError(path, "内容的类型或格式不对"));
        return Problem.of(400, "request.unreadable", "提交的内容不是可识别的JSON", errors).answer();
    }

    /** Everything else that Spring MVC refuses: method, media type, missing parameter, size, unknown address. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception refusal, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var known = RequestMistake.of(refusal, status.value());
        var answer = known.problem(status.value()).answer();
        return ResponseEntity.status(status)
                .headers(headers)
                .headers(answer.getHeaders())
                .body(answer.getBody());
    }

    private static ResponseEntity<Object> invalid(List<FieldError> errors) {
        return Problem.of(UNPROCESSABLE, "request.invalid", "填写的内容有误，请按提示修改", errors)
                .answer();
    }

    private static String text(MessageSourceResolvable error) {
        if (error instanceof org.springframework.validation.FieldError field && field.isBindingFailure()) {
            return "格式不对";
        }
        var message = error.getDefaultMessage();
        return message == null ? "填写有误" : message;
    }
}
