using System.Globalization;
using Keyturn.Operations.Secrets;

namespace Keyturn.Operations.Tests.Secrets;

/// <summary>The words of a link, which people keep: none may change its meaning.</summary>
public sealed class SecretQueryStringTests
{
    [Theory]
    [InlineData("failed", RotationState.Failed)]
    [InlineData("stuck", RotationState.Stuck)]
    [InlineData("overdue", RotationState.Overdue)]
    [InlineData("rotating", RotationState.Rotating)]
    [InlineData("due-soon", RotationState.DueSoon)]
    [InlineData("off", RotationState.Off)]
    [InlineData("never", RotationState.Never)]
    [InlineData("healthy", RotationState.Healthy)]
    [InlineData("managed", RotationState.Managed)]
    [InlineData("replica", RotationState.Replica)]
    [InlineData("scheduled-for-deletion", RotationState.ScheduledForDeletion)]
    public void Status_Word_IsItsState(string word, RotationState state)
    {
        SecretQuery.Parse($"status={word}").States.ShouldBe([state]);
        new SecretQuery { States = [state] }.ToQueryString().ShouldBe($"status={word}");
    }

    [Theory]
    [InlineData("status", SecretSort.State)]
    [InlineData("last-rotated", SecretSort.LastRotated)]
    [InlineData("next-window", SecretSort.NextWindow)]
    [InlineData("password-age", SecretSort.PasswordAge)]
    [InlineData("function", SecretSort.Function)]
    [InlineData("key", SecretSort.Key)]
    [InlineData("account", SecretSort.Account)]
    public void Sort_Word_IsItsOrderAndAMinusTurnsItRound(string word, SecretSort sort)
    {
        SecretQuery.Parse($"sort={word}").ShouldBe(new SecretQuery { Sort = sort });
        SecretQuery.Parse($"sort=-{word}").ShouldBe(new SecretQuery { Sort = sort, Descending = true });
        new SecretQuery { Sort = sort }.ToQueryString().ShouldBe($"sort={word}");
        new SecretQuery { Sort = sort, Descending = true }.ToQueryString().ShouldBe($"sort=-{word}");
    }

    [Fact]
    public void Sort_ByName_IsOnlyWrittenBackwards()
    {
        new SecretQuery { Sort = SecretSort.Name }.ToQueryString().ShouldBe("");
        new SecretQuery { Descending = true }.ToQueryString().ShouldBe("sort=-name");
        SecretQuery.Parse("sort=name").ShouldBe(SecretQuery.Empty);
    }

    [Theory]
    [InlineData("?q=orders")]
    [InlineData("q=orders&&")]
    [InlineData("q=one&q=orders")]
    [InlineData("q=+orders+")]
    [InlineData("q=%6Frders&q=")]
    public void Text_HoweverWritten_IsTheLastOneSaid(string link) => SecretQuery.Parse(link).ShouldBe(new SecretQuery { Text = "orders" });

    [Fact]
    public void Text_WithAnEqualsSign_IsKeptWhole() => SecretQuery.Parse("q=a=b=c").Text.ShouldBe("a=b=c");

    [Fact]
    public void Text_TooLong_IsCutAtFiveHundred()
    {
        SecretQuery.Parse("q=" + new string('x', 500)).Text.Length.ShouldBe(500);
        SecretQuery.Parse("q=" + new string('x', 501)).Text.Length.ShouldBe(500);
    }

    [Fact]
    public void Filters_SaidSeveralTimes_AreAllTaken()
    {
        var query = SecretQuery.Parse("engine=oracle&engine=mysql&account=shop-dev&region=eu-west-1&region=us-west-2&tag=env%3Dprod&tag=team&status=off&status=stuck");
        query.Engines.ShouldBe(["mysql", "oracle"]);
        query.Accounts.ShouldBe(["shop-dev"]);
        query.Regions.ShouldBe(["eu-west-1", "us-west-2"]);
        query.Tags.ShouldBe(["env=prod", "team"]);
        query.States.ShouldBe([RotationState.Off, RotationState.Stuck], ignoreOrder: true);
    }

    [Fact]
    public void Parse_EndlessLink_ReadsTheFirstHundredValues()
    {
        var link = string.Join('&', Enumerable.Range(0, 150).Select(number => string.Create(CultureInfo.InvariantCulture, $"tag=t{number:D3}")));
        var tags = SecretQuery.Parse(link).Tags;
        tags.Count.ShouldBe(100);
        tags.ShouldContain("t099");
        tags.ShouldNotContain("t100");
    }

    [Theory]
    [InlineData("Status=off")]
    [InlineData("status=Off")]
    [InlineData("sort=+key-")]
    [InlineData("q")]
    [InlineData("q=")]
    [InlineData("=q")]
    public void Parse_AlmostAWord_IsLeftOut(string link) => SecretQuery.Parse(link).ShouldBe(SecretQuery.Empty);
}
