using Keyturn.Operations.Access;
using Keyturn.Operations.Audit;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Secrets;

namespace Keyturn.Operations.Rotations;

/// <summary>Starts a rotation at once.</summary>
public sealed class RotateNow(AuditedAction recipe, ISecretsManagerGateway gateway)
{
    private readonly ActionPlan plan = new(
        AuditAction.RotateNow,
        Permission.RotateSecret,
        "secretsmanager:RotateSecret",
        (secret, token, cancellation) => gateway.RotateAsync(secret, token, rotateImmediately: true, cancellation),
        secret => AwsCliLines.RotateNow(secret));

    /// <summary>What it would do and what stands against it.</summary>
    public Task<OperationResult<RotationPreview>> PreviewAsync(SecretArn secret, string operatorId, CancellationToken cancellationToken) =>
        recipe.PreviewAsync(plan, secret, operatorId, cancellationToken);

    public Task<OperationResult<RotationAccepted>> RunAsync(RotationCommand command, CancellationToken cancellationToken) =>
        recipe.RunAsync(plan, command, cancellationToken);
}
