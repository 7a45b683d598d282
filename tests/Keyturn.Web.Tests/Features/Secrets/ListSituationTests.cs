using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using Keyturn.Web.Features.Secrets;

namespace Keyturn.Web.Tests.Features.Secrets;

public sealed class ListSituationTests : FeatureContext
{
    private static readonly PartFailure Failure = new(A.Moment, "secretsmanager:ListSecrets", "AccessDeniedException", "no", "secretsmanager:ListSecrets");

    private static SourceFreshness Source(DateTimeOffset? readAt, PartFailure? failure = null) => new(A.Scope(), "orders", readAt, failure, 0);

    [Fact]
    public void Of_NothingKnownYet_IsLoading() => ListSituations.Of(SecretBoardSnapshot.Empty, 0).ShouldBe(ListSituation.Loading);

    [Fact]
    public void Of_OneSourceUnread_IsNotEmpty() =>
        ListSituations.Of(new([], 1, [Source(A.Moment), Source(null)]), 0).ShouldBe(ListSituation.Loading);

    [Fact]
    public void Of_AllReadWithoutSecrets_IsEmpty() => ListSituations.Of(new([], 1, [Source(A.Moment)]), 0).ShouldBe(ListSituation.Empty);

    [Fact]
    public void Of_AFailureAndNoSecrets_IsFailed() => ListSituations.Of(new([], 1, [Source(A.Moment), Source(null, Failure)]), 0).ShouldBe(ListSituation.Failed);

    [Fact]
    public void Of_SecretsButNoMatch_IsNoMatch() => ListSituations.Of(new([Row()], 1, [Source(A.Moment)]), 0).ShouldBe(ListSituation.NoMatch);

    [Fact]
    public void Of_OldRowsBesideAFailure_AreShown() => ListSituations.Of(new([Row()], 1, [Source(A.Moment, Failure)]), 1).ShouldBe(ListSituation.Rows);
}
