using Keyturn.Operations.Secrets;

namespace Keyturn.Operations.Rotations;

/// <summary>Follows running rotations in the background and writes to <see cref="RotationFeed"/>; one watch per rotation, however many viewers.</summary>
public sealed class RotationWatcher
{
    /// <summary>Makes sure that this rotation is watched. Safe to call again.</summary>
    public void Watch(SecretArn secret, string versionId, DateTimeOffset started, bool isTest) => throw new NotSupportedException();
}
