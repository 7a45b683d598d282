using System.Collections.Immutable;

namespace Keyturn.Aws.Collection;

/// <summary>A secret that is gone for good takes what was asked of it along, from the snapshot and from the store.</summary>
internal sealed class GoneSecrets(ScopeEstate estate)
{
    /// <summary>To be called after a whole sweep: only then is a secret that is not listed gone.</summary>
    public async Task ForgetAsync(CancellationToken cancellationToken)
    {
        ImmutableArray<string> gone = estate.Snapshot is { Secrets.Value: { } secrets, Permissions: var permissions } ? [.. permissions.Secrets.Keys.Where(arn => !secrets.ContainsKey(arn))] : [];
        if (gone.IsEmpty)
            return;

        estate.Update(now => now with { Permissions = now.Permissions with { Secrets = now.Permissions.Secrets.RemoveRange(gone) } });
        await estate.SaveAsync(store => store.ForgetSecretFactsAsync(estate.Scope, gone, cancellationToken));
    }
}
