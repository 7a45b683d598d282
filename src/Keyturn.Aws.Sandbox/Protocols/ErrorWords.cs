namespace Keyturn.Aws.Sandbox.Protocols;

/// <summary>What every service can refuse with is thrown in the words of the JSON services; here it gets those of the service that answers.</summary>
/// <remarks>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html and https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/CommonErrors.html</remarks>
internal static class ErrorWords
{
    /// <summary>The error as <paramref name="service"/> says it.</summary>
    public static WireException Of(WireService? service, WireException error) => service?.Protocol switch
    {
        WireProtocol.Ec2Query => Ec2(error),
        // STS answers in its own way and is left as it is.
        WireProtocol.RestXml => Query(error),
        WireProtocol.Query when service.SigningName != "sts" => Query(error),
        _ => error,
    };

    private static WireException Ec2(WireException error) => error.Code switch
    {
        "AccessDeniedException" => new("UnauthorizedOperation", $"You are not authorized to perform this operation. {error.Message}", 403),
        "ThrottlingException" => new("RequestLimitExceeded", "Request limit exceeded.", 503),
        "ExpiredTokenException" => new("RequestExpired", error.Message),
        "InternalServiceError" => new("InternalError", error.Message, 500),
        "UnrecognizedClientException" or "SignatureDoesNotMatch" => new("AuthFailure", "AWS was not able to validate the provided access credentials", 401),
        _ => error,
    };

    private static WireException Query(WireException error) => error.Code switch
    {
        "AccessDeniedException" => new("AccessDenied", error.Message, 403),
        "ThrottlingException" => new("Throttling", error.Message),
        "ExpiredTokenException" => new("ExpiredToken", error.Message, 403),
        "InternalServiceError" => new("InternalFailure", error.Message, 500),
        "UnrecognizedClientException" => new("InvalidClientTokenId", error.Message, 403),
        _ => error,
    };
}
