using System.Collections.Immutable;
using Keyturn.Operations.Access;

namespace Keyturn.Operations.Tests.Access;

public sealed class AccessScopeTests
{
    private static readonly AccessTarget Orders = new("111122223333", "ap-northeast-1", "app/orders/db", ImmutableSortedDictionary<string, string>.Empty.Add("team", "orders-eu"));

    [Fact]
    public void Covers_Everywhere_EverySecret() => AccessScope.Everywhere.Covers(Orders).ShouldBeTrue();

    [Theory]
    [InlineData("app/*", true)]
    [InlineData("app/*/db", true)]
    [InlineData("*", true)]
    [InlineData("app/orders/d?", true)]
    [InlineData("App/*", false)]
    [InlineData("app", false)]
    [InlineData("orders", false)]
    [InlineData("app/orders/db/*", false)]
    [InlineData("", false)]
    public void Covers_Name_IsAWholePattern(string pattern, bool covered) => (AccessScope.Everywhere with { Names = [pattern] }).Covers(Orders).ShouldBe(covered);

    [Theory]
    [InlineData("team=orders-eu", true)]
    [InlineData("team=orders-*", true)]
    [InlineData("team=*", true)]
    [InlineData("team=orders", false)]
    [InlineData("Team=orders-eu", false)]
    [InlineData("owner=*", false)]
    public void Covers_Tag_IsKeyAndPattern(string tag, bool covered) => (AccessScope.Everywhere with { Tags = [tag] }).Covers(Orders).ShouldBe(covered);

    [Fact]
    public void Covers_TagsNotRead_IsNot() =>
        (AccessScope.Everywhere with { Tags = ["team=*"] }).Covers(Orders with { Tags = ImmutableSortedDictionary<string, string>.Empty }).ShouldBeFalse();

    [Fact]
    public void Covers_EveryPartMustFit()
    {
        var scope = new AccessScope(["111122223333"], ["ap-northeast-1"], ["app/*"], []);

        scope.Covers(Orders).ShouldBeTrue();
        scope.Covers(Orders with { AccountId = "999988887777" }).ShouldBeFalse();
        scope.Covers(Orders with { Region = "us-east-1" }).ShouldBeFalse();
        scope.Covers(Orders with { Name = "hr/payroll" }).ShouldBeFalse();
    }
}
