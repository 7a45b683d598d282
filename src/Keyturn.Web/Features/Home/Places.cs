using System.Collections.Immutable;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;

namespace Keyturn.Web.Features.Home;

/// <summary>Every account and Region that the console is set up for, those that were never read included: what is missing must be seen to be missing.</summary>
public static class Places
{
    public static ImmutableArray<SourceFreshness> Of(ImmutableArray<AccountInfo> accounts, ImmutableArray<SourceFreshness> sources)
    {
        var known = sources.ToDictionary(source => source.Scope);
        return
        [
            .. from account in accounts
               from region in account.Regions
               let scope = new EstateScope(account.Partition, account.Id, region)
               select known.GetValueOrDefault(scope) ?? new SourceFreshness(scope, account.Alias, null, null, 0),
        ];
    }
}
