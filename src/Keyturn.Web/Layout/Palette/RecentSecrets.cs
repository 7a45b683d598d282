using System.Collections.Immutable;
using Keyturn.Operations.Secrets;

namespace Keyturn.Web.Layout.Palette;

/// <summary>The secrets that were looked at in this circuit, newest first. Scoped; for the palette.</summary>
public sealed class RecentSecrets
{
    public const int Most = 5;

    public ImmutableArray<SecretArn> Newest { get; private set; } = [];

    public void Visit(SecretArn secret) =>
        Newest = [.. Newest.Where(other => other != secret).Prepend(secret).Take(Most)];
}
