using Amazon.Runtime;
using Amazon.SecretsManager;
using Amazon.SecurityToken.Model;
using Keyturn.Aws.Calls;
using Keyturn.Aws.Errors;
using Keyturn.Operations;
using Keyturn.Operations.Access;
using Keyturn.Operations.Secrets;

namespace Keyturn.Aws.Connections;

/// <summary>Sends one change in a session of its own: the operator role, named after the person who asked, for that change alone and a quarter of an hour at most.</summary>
/// <remarks>
/// SourceIdentity cannot be changed once it is set and stays in every event of CloudTrail; the session name is only a name.
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_monitor.html
/// </remarks>
internal sealed class ActionSessions(AwsConnections connections, AwsCaller caller)
{
    /// <summary>The shortest that STS gives.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(15);

    public async Task<OperationResult<T>> SendAsync<T>(
        AwsOperation operation, SecretArn secret, Func<IAmazonSecretsManager, CancellationToken, Task<T>> send, CancellationToken cancellationToken)
    {
        if (!connections.Knows(secret.Scope))
            return AwsErrorTranslator.Create(AwsFailure.AccountNotConfigured, operation, secret.Scope);
        if (connections.AccountOf(secret.Scope).OperatorRoleArn is not { } role)
            return AwsErrorTranslator.Create(AwsFailure.OperatorRoleMissing, operation, secret.Scope);

        // Somebody who calls from outside an audited action is a bug, not a person.
        var person = ActingPerson.Current ?? throw new InvalidOperationException($"{operation.Action} was to be sent on nobody's behalf.");
        var session = await caller.CallAsync(AwsOperation.AssumeRole, secret.Scope, ClientPurpose.Operator, cancel => AssumeAsync(role, operation, secret, person, cancel), cancellationToken);
        return session.Succeeded
            ? await caller.CallAsync(operation, secret.Scope, ClientPurpose.Operator, async cancel =>
            {
                using var client = connections.SecretsManagerAs(session.Value, secret.Scope.Region);
                return await send(client, cancel);
            }, cancellationToken)
            : Refused(session.Error, operation, secret);
    }

    /// <summary>A denial here is one by the role's trust policy, whatever AWS calls it.</summary>
    private static OperationError Refused(OperationError error, AwsOperation operation, SecretArn secret) => error.Kind is not OperationErrorKind.AccessDenied
        ? error
        : AwsErrorTranslator.Create(AwsFailure.RoleNotAssumable, operation, secret.Scope) with { AwsCode = error.AwsCode, AwsMessage = error.AwsMessage, AwsRequestId = error.AwsRequestId };

    private async Task<SessionAWSCredentials> AssumeAsync(string role, AwsOperation operation, SecretArn secret, ActingPerson person, CancellationToken cancellationToken)
    {
        using var sts = await connections.StsAsync(secret.Scope, cancellationToken);
        var answer = await sts.AssumeRoleAsync(new AssumeRoleRequest
        {
            RoleArn = role,
            RoleSessionName = person.Id,
            SourceIdentity = person.Id,
            DurationSeconds = (int)Length.TotalSeconds,
            Policy = SessionPolicy.For(operation, secret, person.RotationFunctionArn),
            ExternalId = connections.AccountOf(secret.Scope).ExternalId,
        }, cancellationToken);
        return new(answer.Credentials.AccessKeyId, answer.Credentials.SecretAccessKey, answer.Credentials.SessionToken);
    }
}
