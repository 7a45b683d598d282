using System.Net.Sockets;
using Amazon.Runtime;
using Keyturn.Aws.Calls;
using Keyturn.Operations;
using Keyturn.Readiness.Estate;

namespace Keyturn.Aws.Errors;

/// <summary>SDK exception → <see cref="OperationError"/>: the only place that reads AWS's error codes and words.</summary>
internal static class AwsErrorTranslator
{
    /// <summary>Expected failures only: anything else is a bug and stays an exception.</summary>
    public static bool CanTranslate(Exception exception) =>
        exception is AmazonServiceException or AmazonClientException or HttpRequestException or IOException or TimeoutException or OperationCanceledException
            or SocketException or System.Text.Json.JsonException or System.Xml.XmlException or (FormatException and not UriFormatException);

    /// <param name="exception">What the call threw; a cancellation by the caller must not come here.</param>
    /// <param name="operation">The call that failed.</param>
    /// <param name="scope">Where it was made.</param>
    public static OperationError Translate(Exception exception, AwsOperation operation, EstateScope scope)
    {
        var service = FindInChain<AmazonServiceException>(exception);
        var failure = Read(exception, service, operation);
        var denial = AwsFailureKinds.KindOf(failure) is OperationErrorKind.AccessDenied ? DenialText.Parse(service?.Message ?? "") : null;
        return Create(failure, operation, scope, denial?.Action, denial?.PolicyType) with
        {
            AwsCode = string.IsNullOrEmpty(service?.ErrorCode) ? null : service.ErrorCode,
            AwsMessage = failure is AwsFailure.NotAws && service is not null
                ? $"HTTP {(int)service.StatusCode}"
                : AwsWords.Shorten((service ?? exception).Message),
            AwsRequestId = string.IsNullOrEmpty(service?.RequestId) ? null : service.RequestId,
            DenyingPolicyType = denial?.PolicyType,
            OutcomeUnknown = operation.Changes && MayHaveReachedAws(failure),
        };
    }

    /// <summary>An error that Keyturn itself finds before it calls.</summary>
    public static OperationError Create(AwsFailure failure, AwsOperation operation, EstateScope scope, string? deniedAction = null, string? policyType = null)
    {
        // All sentences share the same places: {0} action, {1} account and Region, {2} policy type, {3} seconds.
        object[] arguments = [deniedAction ?? operation.Action, scope.ToString(), policyType ?? "", (int)operation.Deadline.TotalSeconds];
        return new OperationError(
            AwsFailureKinds.KindOf(failure),
            AwsSentences.Book.Say(failure.ToString(), arguments),
            AwsSentences.Book.Say($"{failure}Next", arguments));
    }

    private static AwsFailure Read(Exception exception, AmazonServiceException? service, AwsOperation operation)
    {
        if (service is AmazonUnmarshallingException)
            return AwsFailure.NotAws;
        if (service is not null && (!string.IsNullOrEmpty(service.ErrorCode) || (int)service.StatusCode != 0))
            return ServiceErrorReading.Read(service, operation);
        if (FindInChain<OperationCanceledException>(exception) is not null || FindInChain<TimeoutException>(exception) is not null)
            return AwsFailure.TimedOut;
        if (FindInChain<HttpRequestException>(exception) is { } http)
            return NeverConnected(http) ? AwsFailure.Unreachable : AwsFailure.CutOff;
        if (FindInChain<SocketException>(exception) is { SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostNotFound })
            return AwsFailure.Unreachable;
        if (FindInChain<IOException>(exception) is not null || FindInChain<SocketException>(exception) is not null)
            return AwsFailure.CutOff;
        if (FindInChain<System.Text.Json.JsonException>(exception) is not null || FindInChain<System.Xml.XmlException>(exception) is not null)
            return AwsFailure.NotAws;

        if (exception is FormatException)
            return AwsFailure.NotUnderstood;

        return ReadCredentials(exception.Message);
    }

    // The credential chain has no exception types of its own, only words.
    private static AwsFailure ReadCredentials(string message) => message switch
    {
        _ when Says(message, "expired") && (Says(message, "token") || Says(message, "session")) => AwsFailure.CredentialsExpired,
        _ when Says(message, "credentials") || Says(message, "SSO") || Says(message, "profile") => AwsFailure.CredentialsMissing,
        _ => AwsFailure.Unexpected,
    };

    private static bool NeverConnected(HttpRequestException exception) =>
        exception.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;

    private static bool MayHaveReachedAws(AwsFailure failure) => failure is
        AwsFailure.CutOff or AwsFailure.TimedOut or AwsFailure.ServiceFailed or AwsFailure.NotAws or AwsFailure.NotUnderstood or AwsFailure.Unexpected;

    private static T? FindInChain<T>(Exception? exception)
        where T : Exception
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception is T found)
                return found;
        }

        return null;
    }

    private static bool Says(string message, string words) => message.Contains(words, StringComparison.OrdinalIgnoreCase);
}
