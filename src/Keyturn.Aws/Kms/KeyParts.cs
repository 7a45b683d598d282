using System.Collections.Immutable;
using Keyturn.Aws.Collection;

namespace Keyturn.Aws.Kms;

/// <summary>The part of an estate that KMS tells.</summary>
internal sealed class KeyParts(KeyCollection keys) : IPartSource
{
    public ImmutableArray<IPartReading> All => [keys];
}
