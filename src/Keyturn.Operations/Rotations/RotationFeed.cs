using System.Collections.Immutable;
using Keyturn.Operations.Secrets;

namespace Keyturn.Operations.Rotations;

/// <summary>Rotations that are being watched: the newest progress of each, and word of each change. Shared by all viewers.</summary>
public sealed class RotationFeed
{
    /// <summary>Rotations under watch or ended lately, newest first.</summary>
    public ImmutableArray<RotationProgress> Current => throw new NotSupportedException();

    public RotationProgress? Find(SecretArn secret) => throw new NotSupportedException();

    public IDisposable Subscribe(Action<RotationProgress> onChange) => throw new NotSupportedException();
}
