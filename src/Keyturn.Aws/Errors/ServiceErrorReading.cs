using System.Net;
using Amazon.Runtime;
using Keyturn.Aws.Calls;

namespace Keyturn.Aws.Errors;

/// <summary>Reads what a service error means from its code, its words and its status, in this order.</summary>
internal static class ServiceErrorReading
{
    public static AwsFailure Read(AmazonServiceException exception, AwsOperation operation)
    {
        var message = exception.Message ?? "";
        return exception.ErrorCode switch
        {
            "AccessDeniedException" or "AccessDenied" or "UnauthorizedOperation" or "NotAuthorized" => Denied(message, operation),
            "ExpiredToken" or "ExpiredTokenException" or "TokenRefreshRequired" => AwsFailure.CredentialsExpired,
            "UnrecognizedClientException" or "UnrecognizedClient" or "InvalidClientTokenId" or "InvalidAccessKeyId"
                or "MissingAuthenticationToken" or "MissingAuthenticationTokenException" or "OptInRequired" => AwsFailure.CredentialsUnknown,
            "RequestExpired" or "RequestTimeTooSkewed" or "RequestInTheFuture" => AwsFailure.ClockSkewed,
            "InvalidSignatureException" or "SignatureDoesNotMatch" or "IncompleteSignature" or "IncompleteSignatureException" =>
                SpeaksOfTime(message) ? AwsFailure.ClockSkewed : AwsFailure.SignatureWrong,
            "ResourceNotFoundException" or "ResourceNotFound" => AwsFailure.NotFound,
            "KMSAccessDeniedException" => AwsFailure.KmsDenied,
            "DecryptionFailure" or "DecryptionFailureException" or "EncryptionFailure" or "KMSDisabledException"
                or "KMSInvalidStateException" or "KMSNotFoundException" => AwsFailure.KmsKeyUnusable,
            "InvalidRequestException" or "InvalidParameterException" or "InvalidParameterValueException" or "ValidationException"
                or "InvalidNextTokenException" => Refused(message, exception.ErrorCode),
            var code when IsThrottling(code) || exception.StatusCode is HttpStatusCode.TooManyRequests => AwsFailure.Throttled,
            "InternalServiceError" or "InternalServiceErrorException" or "InternalFailure" or "ServiceUnavailableException"
                or "ServiceUnavailable" or "ServiceException" => AwsFailure.ServiceFailed,
            _ => ByStatus(exception),
        };
    }

    /// <summary>Whether AWS says with this code that it was asked too often.</summary>
    public static bool IsThrottling(string? code) => code is
        "ThrottlingException" or "Throttling" or "ThrottledException" or "RequestThrottled" or "RequestThrottledException"
        or "TooManyRequestsException" or "RequestLimitExceeded" or "SlowDown" or "BandwidthLimitExceeded";

    private static AwsFailure Denied(string message, AwsOperation operation)
    {
        if (Says(message, "cannot invoke the specified Lambda function"))
            return AwsFailure.FunctionNotInvokable;
        if (Says(message, "Access to KMS is not allowed") || Says(message, "perform: kms:"))
            return AwsFailure.KmsDenied;
        if (operation.Service is not "sts" && Says(message, "perform: sts:AssumeRole"))
            return AwsFailure.RoleNotAssumable;

        return DenialText.Parse(message) switch
        {
            { Explicit: true } => AwsFailure.DeniedExplicitly,
            { PolicyType: not null } => AwsFailure.DeniedByPolicyType,
            _ => AwsFailure.Denied,
        };
    }

    // The texts of Secrets Manager that name a state; all share two error codes.
    private static AwsFailure Refused(string message, string code) => message switch
    {
        _ when Says(message, "previous rotation isn't complete") || Says(message, "previous rotation isn\u2019t complete") => AwsFailure.RotationIncomplete,
        _ when Says(message, "No Lambda rotation function ARN") => AwsFailure.RotationNotConfigured,
        _ when Says(message, "marked for deletion") => AwsFailure.MarkedForDeletion,
        _ when Says(message, "managed by an AWS service") || Says(message, "must use that service to update") => AwsFailure.ManagedByService,
        _ when Says(message, "replica secret") => AwsFailure.ReplicaSecret,
        // The compare-and-swap of UpdateSecretVersionStage: the named version is not the holder, or holds it no more.
        _ when Says(message, "RemoveFromVersionId must be the version") || Says(message, "The parameter RemoveFromVersionId can't be empty")
            || Says(message, "is not associated to the provided VersionId") => AwsFailure.LabelElsewhere,
        _ when Says(message, "default KMS service key") => AwsFailure.CrossAccountDefaultKey,
        _ when Says(message, "asymmetric KMS key") => AwsFailure.KmsKeyUnusable,
        _ when code is "InvalidRequestException" => AwsFailure.Refused,
        _ => AwsFailure.InvalidRequest,
    };

    private static AwsFailure ByStatus(AmazonServiceException exception) => (int)exception.StatusCode switch
    {
        // No code at all: a proxy or a captive portal answered in AWS's place.
        _ when AwsWords.IsMarkup(exception.Message) || HasNoSignOfAws(exception) => AwsFailure.NotAws,
        >= 500 => AwsFailure.ServiceFailed,
        403 => AwsFailure.Denied,
        404 => AwsFailure.NotFound,
        400 => AwsFailure.InvalidRequest,
        _ => AwsFailure.Unexpected,
    };

    private static bool HasNoSignOfAws(AmazonServiceException exception) =>
        string.IsNullOrEmpty(exception.ErrorCode) && string.IsNullOrEmpty(exception.RequestId);

    private static bool SpeaksOfTime(string message) =>
        Says(message, "signature expired") || Says(message, "not yet current") || Says(message, "is now earlier than") || Says(message, "is now later than");

    private static bool Says(string message, string words) => message.Contains(words, StringComparison.OrdinalIgnoreCase);
}
