using System.Collections.Immutable;
using Keyturn.Operations;
using Keyturn.Operations.Estates;

namespace Keyturn.Testing.Fakes;

/// <summary>Two accounts: <c>shop-prod</c> (production, Tokyo and Oregon) and <c>shop-dev</c> (Tokyo).</summary>
public sealed class FakeAccountDirectory : IAccountDirectory
{
    public ImmutableArray<AccountInfo> Accounts { get; set; } =
    [
        new("aws", A.AccountId, "shop-prod", Production: true, ["ap-northeast-1", "us-west-2"]),
        new("aws", A.OtherAccountId, "shop-dev", Production: false, ["ap-northeast-1"]),
    ];

    public Sentence? ReadOnlyReason { get; set; }
}
