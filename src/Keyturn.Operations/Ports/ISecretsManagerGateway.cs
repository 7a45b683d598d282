using System.Collections.Immutable;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Ports;

/// <summary>Secrets Manager as an operator uses it. There is no way to read a value.</summary>
/// <remarks>The account and Region are taken from the ARN. Calls use clients of their own, apart from the collector's.</remarks>
public interface ISecretsManagerGateway
{
    Task<OperationResult<Secret>> DescribeAsync(SecretArn secret, CancellationToken cancellationToken);

    /// <summary>All versions, deprecated ones included.</summary>
    Task<OperationResult<ImmutableArray<SecretVersion>>> ListVersionsAsync(SecretArn secret, CancellationToken cancellationToken);

    /// <summary>RotateSecret. Never retried with another token.</summary>
    /// <param name="secret">The secret.</param>
    /// <param name="clientRequestToken">Our own token; becomes the id of the new version.</param>
    /// <param name="rotateImmediately"><see langword="false"/> runs only the testSecret step and turns the schedule on.</param>
    /// <param name="cancellationToken">Ends the wait, not the rotation.</param>
    Task<OperationResult<AwsReceipt>> RotateAsync(SecretArn secret, string clientRequestToken, bool rotateImmediately, CancellationToken cancellationToken);

    /// <summary>RotateSecret with other rotation rules and RotateImmediately=false: nothing rotates, only testSecret runs, and the schedule is on. Never retried with another token.</summary>
    /// <param name="secret">The secret.</param>
    /// <param name="clientRequestToken">Our own token.</param>
    /// <param name="rules">Days or an expression. Days beside an expression are never sent: AWS refuses the two together.</param>
    /// <param name="cancellationToken">Ends the wait, not the change.</param>
    Task<OperationResult<AwsReceipt>> RotateAsync(SecretArn secret, string clientRequestToken, RotationRules rules, CancellationToken cancellationToken);

    /// <summary>CancelRotateSecret: turns the schedule off, keeps AWSPENDING, undoes nothing in the database.</summary>
    Task<OperationResult<AwsReceipt>> CancelRotationAsync(SecretArn secret, CancellationToken cancellationToken);

    /// <summary>UpdateSecretVersionStage: moves one label, or takes it off where <paramref name="moveTo"/> is missing. Never a value.</summary>
    /// <param name="secret">The secret.</param>
    /// <param name="stage">The label.</param>
    /// <param name="moveTo">The version that gets it.</param>
    /// <param name="removeFrom">The version that is believed to have it; AWS refuses the call when another one has.</param>
    /// <param name="cancellationToken">Ends the wait, not the call.</param>
    Task<OperationResult<AwsReceipt>> MoveStageAsync(SecretArn secret, string stage, string? moveTo, string? removeFrom, CancellationToken cancellationToken);
}

/// <summary>What AWS answered to a change.</summary>
/// <param name="VersionId">The version AWS named, if any.</param>
/// <param name="RequestId">AWS's request id.</param>
public sealed record AwsReceipt(string? VersionId, string? RequestId);
