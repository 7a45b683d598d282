using Keyturn.Operations.Access;
using Keyturn.Operations.Audit;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Secrets;

namespace Keyturn.Operations.Rotations;

/// <summary>Turns the schedule on again after a stop: RotateSecret with RotateImmediately=false and without rules, so AWS re-uses the last.</summary>
/// <remarks>AWS refuses this while AWSPENDING sits on another version; the preview then names that version and what comes first.</remarks>
public sealed class RestoreSchedule(AuditedAction recipe, ISecretsManagerGateway gateway)
{
    private readonly ActionPlan plan = new(
        AuditAction.RestoreSchedule,
        Permission.RestoreSchedule,
        "secretsmanager:RotateSecret",
        (secret, token, cancellation) => gateway.RotateAsync(secret, token, rotateImmediately: false, cancellation),
        secret => AwsCliLines.RotateLater(secret));

    /// <summary>What it would do and what stands against it.</summary>
    public Task<OperationResult<RotationPreview>> PreviewAsync(SecretArn secret, string operatorId, CancellationToken cancellationToken) =>
        recipe.PreviewAsync(plan, secret, operatorId, cancellationToken);

    public Task<OperationResult<RotationAccepted>> RunAsync(RotationCommand command, CancellationToken cancellationToken) =>
        recipe.RunAsync(plan, command, cancellationToken);
}
