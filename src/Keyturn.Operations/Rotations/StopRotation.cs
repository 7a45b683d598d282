using Keyturn.Operations.Secrets;

namespace Keyturn.Operations.Rotations;

/// <summary>CancelRotateSecret: ends a running rotation, turns the schedule off, keeps AWSPENDING, undoes nothing in the database.</summary>
public sealed class StopRotation
{
    public Task<OperationResult<RotationPreview>> PreviewAsync(SecretArn secret, string operatorId, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<OperationResult<RotationAccepted>> RunAsync(RotationCommand command, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
