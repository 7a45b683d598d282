using Keyturn.Operations.Secrets;

namespace Keyturn.Operations.Rotations;

/// <summary>RotateSecret with RotateImmediately=false: only the testSecret step runs, on a temporary copy; turns the schedule on.</summary>
public sealed class TestRotation
{
    public Task<OperationResult<RotationPreview>> PreviewAsync(SecretArn secret, string operatorId, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<OperationResult<RotationAccepted>> RunAsync(RotationCommand command, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
