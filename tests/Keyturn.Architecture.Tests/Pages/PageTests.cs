using System.Reflection;
using Keyturn.Operations.Access;
using Keyturn.Testing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace Keyturn.Architecture.Tests.Pages;

public sealed class PageTests
{
    [Fact]
    public void Pages_HaveARouteAndAPermission()
    {
        PageRules.Pages.ShouldNotBeEmpty();
        PageRules.Pages.SelectMany(PageRules.ViolationsOf).ShouldBeEmpty();
    }

    [Fact]
    public void Pages_WriteExactlyOneHeadingOfTheFirstLevel()
    {
        foreach (var page in PageRules.Pages)
        {
            var file = Repository.Files("src/Keyturn.Web", $"/{page.Name}.razor").ShouldHaveSingleItem(page.Name);
            PageRules.HeadingsOf(Repository.Text(file)).ShouldBe(1, file);
        }

        PageRules.HeadingsOf(Repository.Text("src/Keyturn.Web/Ui/PageHeader.razor")).ShouldBe(1);
    }

    [Fact]
    public void Pages_HaveATestClass()
    {
        var tests = Repository.Files("tests/Keyturn.Web.Tests", ".cs").Select(Path.GetFileNameWithoutExtension).ToHashSet(StringComparer.Ordinal);

        PageRules.Pages.Select(page => page.Name).Where(page => !tests.Contains(page + "Tests")).ShouldBeEmpty();
    }

    /// <summary>A new address, or another permission on one, is a decision that a person approves.</summary>
    [Fact]
    public async Task Routes_AreAsApproved()
    {
        var lines =
            from page in PageRules.Pages
            from route in page.GetCustomAttributes<RouteAttribute>()
            orderby route.Template
            select $"{route.Template} | {page.Name} | {PageRules.AccessOf(page)}";

        (await ApprovedFile.DifferenceAsync(
            string.Join('\n', lines), "PageRoutes", testFile: Repository.PathOf("tests/Keyturn.Architecture.Tests/Pages/PageTests.cs"))).ShouldBeNull();
    }

    [Fact]
    public void ViolationsOf_APageWithNothing_NamesEach() => PageRules.ViolationsOf(typeof(BarePage)).Count().ShouldBe(2);

    [Fact]
    public void ViolationsOf_AnUnknownPolicyOnACrookedName_NamesEach() => PageRules.ViolationsOf(typeof(Crooked)).Count().ShouldBe(2);

    [Theory]
    [InlineData("<h1>One</h1>", 1)]
    [InlineData("<PageHeader Title=\"x\" />", 1)]
    [InlineData("<h1>One</h1><PageHeader />", 2)]
    [InlineData("<h2>None</h2><PageHeaderRow />", 0)]
    public void HeadingsOf_Markup_CountsThem(string markup, int count) => PageRules.HeadingsOf(markup).ShouldBe(count);

    private sealed class BarePage : ComponentBase;

    [Route("/crooked"), Authorize(Policy = "NoSuch" + nameof(Permission))]
    private sealed class Crooked : ComponentBase;
}
