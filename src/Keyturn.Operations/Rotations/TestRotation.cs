using Keyturn.Operations.Access;
using Keyturn.Operations.Audit;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Secrets;

namespace Keyturn.Operations.Rotations;

/// <summary>RotateSecret with RotateImmediately=false: only the testSecret step runs, on a temporary copy; turns the schedule on.</summary>
public sealed class TestRotation(AuditedAction recipe, ISecretsManagerGateway gateway)
{
    private readonly ActionPlan plan = new(
        AuditAction.TestRotation,
        Permission.TestRotation,
        "secretsmanager:RotateSecret",
        (secret, token, cancellation) => gateway.RotateAsync(secret, token, rotateImmediately: false, cancellation),
        secret => AwsCliLines.RotateLater(secret));

    /// <summary>What it would do and what stands against it.</summary>
    public Task<OperationResult<RotationPreview>> PreviewAsync(SecretArn secret, string operatorId, CancellationToken cancellationToken) =>
        recipe.PreviewAsync(plan, secret, operatorId, cancellationToken);

    public Task<OperationResult<RotationAccepted>> RunAsync(RotationCommand command, CancellationToken cancellationToken) =>
        recipe.RunAsync(plan, command, cancellationToken);
}
