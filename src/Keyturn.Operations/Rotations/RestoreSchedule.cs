using Keyturn.Operations.Secrets;

namespace Keyturn.Operations.Rotations;

/// <summary>Turns the schedule on again after a stop: RotateSecret with RotateImmediately=false and without rules, so AWS re-uses the last.</summary>
/// <remarks>AWS refuses this while AWSPENDING sits on another version; the preview then names that version and what comes first.</remarks>
public sealed class RestoreSchedule
{
    public Task<OperationResult<RotationPreview>> PreviewAsync(SecretArn secret, string operatorId, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<OperationResult<RotationAccepted>> RunAsync(RotationCommand command, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
