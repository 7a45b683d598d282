using Keyturn.Web.Access;
using Keyturn.Web.Features.Account;

namespace Keyturn.Web.Tests.Features.Account;

public sealed class DeniedPageTests : AccountContext
{
    [Theory]
    [InlineData("NoRole", "none of your groups has a role")]
    [InlineData("removed", "keeps you out")]
    [InlineData("Failed", "was not accepted")]
    [InlineData("Store", "does not answer")]
    [InlineData("<script>", "the permission for this page")]
    [InlineData("", "the permission for this page")]
    public void Render_Reason_IsSaidAndNothingElseIsRepeated(string reason, string sentence)
    {
        var page = Show<DeniedPage>(signIn: true, address: $"/account/denied?reason={Uri.EscapeDataString(reason)}");

        page.Markup.ShouldContain(sentence);
        page.Markup.ShouldNotContain("script");
    }

    [Fact]
    public void Words_EveryReason_HaveASentenceAndANextStepInBothLanguages()
    {
        foreach (var culture in new[] { "en", "ja" })
        {
            UseCulture(culture);
            var reasons = Enum.GetValues<DeniedReason>();
            reasons.Select(AccountWords.Of).Distinct().Count().ShouldBe(reasons.Length);
            reasons.Select(AccountWords.NextOf).Distinct().Count().ShouldBe(reasons.Length);
        }
    }
}
