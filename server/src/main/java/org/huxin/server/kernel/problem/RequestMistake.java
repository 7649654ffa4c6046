package org.huxin.server.kernel.problem;

import java.util.List;
import org.huxin.server.kernel.FieldError;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What a refusal of Spring MVC means, in Chinese and with a stable code. */
record RequestMistake(String code, String detail, List<FieldError> errors) {

    static RequestMistake of(Exception refusal, int status) {
        return switch (refusal) {
            case HttpMediaTypeNotSupportedException any -> new RequestMistake("request.media_type", "不支持这种内容格式");
            case HttpMediaTypeNotAcceptableException any -> new RequestMistake("request.not_acceptable", "无法按所要的格式返回");
            case HttpRequestMethodNotSupportedException any -> new RequestMistake("request.method", "这个地址不支持该操作");
            case MaxUploadSizeExceededException any -> new RequestMistake("request.too_large", "上传的文件超过允许的大小");
            case NoResourceFoundException any -> new RequestMistake("not.found", "没有这个地址");
            case MissingServletRequestParameterException missing -> missing(missing.getParameterName());
            case MissingServletRequestPartException missing -> missing(missing.getRequestPartName());
            case MethodArgumentTypeMismatchException wrong ->
                field("request.bad_parameter", wrong.getName(), "参数的格式不对");
            default ->
                status >= 500
                        ? new RequestMistake("unavailable", "服务暂时无法完成请求，请稍后再试")
                        : new RequestMistake("request.bad", "请求有误");
        };
    }

    private RequestMistake(String code, String detail) {
        this(code, detail, List.of());
    }

    Problem problem(int status) {
        return Problem.of(status, code, detail, errors);
    }

    private static RequestMistake missing(String name) {
        return field("request.missing_parameter", name, "缺少参数");
    }

    private static RequestMistake field(String code, String path, String message) {
        return new RequestMistake(code, message + "：" + path, List.of(new FieldError(path, message)));
    }
}
