using System.Globalization;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.SecretsManager;

/// <summary>Refusals of Secrets Manager in its own words.</summary>
internal static class SecretErrors
{
    public static WireException NotFound() => new("ResourceNotFoundException", "Secrets Manager can't find the specified secret.");

    public static WireException NoValue(string what, string which) =>
        new("ResourceNotFoundException", $"Secrets Manager can't find the specified secret value for {what}: {which}");

    public static WireException NoVersion(string id) =>
        new("ResourceNotFoundException", $"Secrets Manager can't find the specified secret version: {id}");

    public static WireException InvalidRequest(string text) => new("InvalidRequestException", text);

    public static WireException InvalidParameter(string text) => new("InvalidParameterException", text);

    public static WireException Missing(string member) =>
        new("ValidationException", $"1 validation error detected: Value null at '{char.ToLowerInvariant(member[0]) + member[1..]}' failed to satisfy constraint: Member must not be null");

    public static WireException Constraint(string member, string value, string rule) =>
        new("ValidationException", $"1 validation error detected: Value '{value}' at '{member}' failed to satisfy constraint: {rule}");

    /// <summary>A quota of the service is used up: staging labels or versions of a secret.</summary>
    public static WireException LimitExceeded() =>
        new("LimitExceededException", "The request failed because it would exceed one of the Secrets Manager quotas.");

    /// <summary>A text that is longer than the API allows.</summary>
    public static WireException TooLong(string member, string value, int most) =>
        Constraint(member, value, string.Create(CultureInfo.InvariantCulture, $"Member must have length less than or equal to {most}"));

    public static WireException MarkedForDeletion() =>
        InvalidRequest("You can't perform this operation on the secret because it was marked for deletion.");

    public static WireException Replica() =>
        InvalidParameter("Operation not permitted on a replica secret. Call must be made in primary secret's region.");

    public static WireException Managed() =>
        InvalidRequest("This secret is managed by an AWS service, and you must use that service to update it.");

    public static WireException NoToken() =>
        InvalidRequest("You must provide a ClientRequestToken value. We recommend a UUID-type value.");

    public static WireException TokenInUse(string token, SecretRecord secret) =>
        new("ResourceExistsException", $"You can't use ClientRequestToken {token} because that value is already in use for a version of secret {secret.Arn}.");

    public static WireException CannotInvoke() =>
        new("AccessDeniedException", "Secrets Manager cannot invoke the specified Lambda function. Ensure that the function policy grants access to the principal secretsmanager.amazonaws.com.");

    public static WireException PreviousRotation() =>
        InvalidRequest("A previous rotation isn't complete. That rotation will be reattempted.");
}
