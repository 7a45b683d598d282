using Keyturn.Operations.Secrets;
using Keyturn.Web.Features.Secrets;

namespace Keyturn.Web.Tests.Features.Secrets;

public sealed class SecretFiltersTests
{
    private static readonly SecretQuery Full = SecretQuery.Empty with { Text = "db", States = [RotationState.Failed], Tags = ["team=a"], Sort = SecretSort.State, Descending = true };

    [Fact]
    public void Cleared_KeepsOnlyTheOrder() =>
        SecretFilters.Cleared(Full).ShouldBe(SecretQuery.Empty with { Sort = SecretSort.State, Descending = true });

    [Fact]
    public void Narrow_OrderAlone_HidesNothing()
    {
        SecretFilters.Narrow(SecretFilters.Cleared(Full)).ShouldBeFalse();
        SecretFilters.Narrow(Full).ShouldBeTrue();
    }

    [Fact]
    public void Toggled_Twice_IsTheSame()
    {
        SecretFilters.Toggled(Full, RotationState.Stuck).States.ShouldBe([RotationState.Failed, RotationState.Stuck]);
        SecretFilters.Toggled(SecretFilters.Toggled(Full, RotationState.Stuck), RotationState.Stuck).ShouldBe(Full);
    }

    [Fact]
    public void Sort_SameColumn_TurnsRound_OtherColumnStartsUpwards()
    {
        SecretColumns.Sort(Full, nameof(SecretSort.State)).Descending.ShouldBeFalse();
        SecretColumns.Sort(Full, nameof(SecretSort.Name)).ShouldBe(Full with { Sort = SecretSort.Name, Descending = false });
        SecretColumns.Sort(SecretQuery.Empty, nameof(SecretSort.Name)).Descending.ShouldBeTrue();
        SecretColumns.Sort(Full, "Tags").ShouldBe(Full);
    }
}
