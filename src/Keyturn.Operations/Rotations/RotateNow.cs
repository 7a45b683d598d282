using Keyturn.Operations.Secrets;

namespace Keyturn.Operations.Rotations;

/// <summary>Starts a rotation at once.</summary>
public sealed class RotateNow
{
    /// <summary>What it would do and what stands against it.</summary>
    public Task<OperationResult<RotationPreview>> PreviewAsync(SecretArn secret, string operatorId, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<OperationResult<RotationAccepted>> RunAsync(RotationCommand command, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
