using Keyturn.Operations.Secrets;
using Keyturn.Operations.Watching;
using Keyturn.Testing;
using Keyturn.Web.Features.Findings;
using Microsoft.Extensions.DependencyInjection;

namespace Keyturn.Web.Tests.Features.Findings;

public sealed class HiddenFindingsTests : FeatureContext
{
    private WatchBoard Watch => Services.GetRequiredService<WatchBoard>();

    private HiddenFindings Hidden => Services.GetRequiredService<HiddenFindings>();

    [Fact]
    public async Task CountOf_SomeHidden_IsThoseThatAreLoudAndNotHidden()
    {
        await SignInAsync();
        Publish(A.Secret("prod/a", RotationState.Overdue), A.Secret("prod/b", RotationState.Stuck), A.Secret("prod/c", RotationState.Stuck), A.Secret("prod/d"));
        Look();
        ShouldCount(3);

        await Hidden.HideAsync([Watch.Current.Items.First(item => item.Finding.Kind == FindingKind.Stuck).Finding], CancellationToken.None);
        ShouldCount(2);

        await Hidden.ShowAsync([.. Watch.Current.Items.Select(item => item.Finding.Id)], CancellationToken.None);
        ShouldCount(3);
    }

    [Fact]
    public async Task CountOf_HiddenThatBecameAnotherMatterOrIsGone_DoesNotSubtractIt()
    {
        await SignInAsync();
        Publish(A.Secret("prod/a", RotationState.Overdue), A.Secret("prod/b", RotationState.Stuck));
        Look();
        await Hidden.HideAsync([.. Watch.Current.Items.Select(item => item.Finding)], CancellationToken.None);
        ShouldCount(0);

        Publish(A.Secret("prod/a"), A.Secret("prod/b", RotationState.Stuck) with { StagesByVersion = A.Stages((A.Version(1), ["AWSCURRENT"]), (A.Version(7), ["AWSPENDING"])) });
        Look();
        ShouldCount(1);
    }

    private void Look()
    {
        _ = Board;
        Watch.Look();
    }

    private void ShouldCount(int expected)
    {
        Hidden.CountOf(Watch.Current).ShouldBe(expected);
        Watch.Current.Items.Count(item => !WatchSnapshot.IsQuiet(item.Finding.Kind) && !Hidden.Hides(item.Finding)).ShouldBe(expected);
    }
}
