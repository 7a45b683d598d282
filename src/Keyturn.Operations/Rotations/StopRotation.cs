using Keyturn.Operations.Access;
using Keyturn.Operations.Audit;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Secrets;

namespace Keyturn.Operations.Rotations;

/// <summary>CancelRotateSecret: ends a running rotation, turns the schedule off, keeps AWSPENDING, undoes nothing in the database.</summary>
public sealed class StopRotation(AuditedAction recipe, ISecretsManagerGateway gateway)
{
    private readonly ActionPlan plan = new(
        AuditAction.StopRotation,
        Permission.StopRotation,
        "secretsmanager:CancelRotateSecret",
        (secret, _, cancellation) => gateway.CancelRotationAsync(secret, cancellation),
        secret => AwsCliLines.CancelRotation(secret));

    /// <summary>What it would do and what stands against it.</summary>
    public Task<OperationResult<RotationPreview>> PreviewAsync(SecretArn secret, string operatorId, CancellationToken cancellationToken) =>
        recipe.PreviewAsync(plan, secret, operatorId, cancellationToken);

    public Task<OperationResult<RotationAccepted>> RunAsync(RotationCommand command, CancellationToken cancellationToken) =>
        recipe.RunAsync(plan, command, cancellationToken);
}
