using Keyturn.Aws.Calls;
using Keyturn.Operations;
using Keyturn.Readiness.Estate;

namespace Keyturn.Aws.Errors;

/// <summary>A failed read as the estate keeps it.</summary>
internal static class PartFailures
{
    public static PartFailure From(OperationError error, AwsOperation operation, DateTimeOffset at) => new(
        at,
        operation.Action,
        error.AwsCode ?? error.Kind.ToString(),
        error.AwsMessage ?? error.Sentence.ToString(),
        error.Kind is OperationErrorKind.AccessDenied ? error.Sentence.Arguments[0].ToString() : null);

    /// <summary>Whether AWS was only asked too often; the same call is answered again once it is asked less.</summary>
    public static bool IsThrottled(this PartFailure? failure) =>
        failure is not null && (ServiceErrorReading.IsThrottling(failure.Code) || failure.Code == nameof(OperationErrorKind.Throttled));
}
