using Keyturn.Web.Hosting.Settings;
using Microsoft.Extensions.Configuration;

namespace Keyturn.Web.Tests.Hosting.Settings;

public sealed class UnknownSettingsTests
{
    [Theory]
    [InlineData("Aws:Acounts:0:Id", "Aws:Acounts:0:Id is no setting. Did you mean Aws:Accounts:0:Id?")]
    [InlineData("Aws:Accounts:1:Regoins:2", "Aws:Accounts:1:Regoins:2 is no setting. Did you mean Aws:Accounts:1:Regions:2?")]
    [InlineData("Storage:Provder", "Storage:Provder is no setting. Did you mean Storage:Provider?")]
    [InlineData("Storage:Colour", "Storage:Colour is no setting. Remove it, or look it up in docs/settings.md.")]
    [InlineData("Aws:Accounts:0:Regions", "Aws:Accounts:0:Regions is a list. Write Aws:Accounts:0:Regions:0.")]
    [InlineData("Aws:Accounts", "Aws:Accounts is a section. Write its settings, such as Aws:Accounts:0:Id.")]
    [InlineData("Aws:Accounts:0", "Aws:Accounts:0 is a section. Write its settings, such as Aws:Accounts:0:Id.")]
    [InlineData("Aws:Accounts:prod:Id", "Aws:Accounts:prod:Id is no setting.")]
    [InlineData("SingIn:Authority", "SingIn:Authority is no setting: the section is called SignIn. Write SignIn:Authority.")]
    [InlineData("Notification:Smtp:Host", "Notification:Smtp:Host is no setting: the section is called Notifications. Write Notifications:Smtp:Host.")]
    [InlineData("Awss:Mode", "Awss:Mode is no setting: the section is called Aws. Write Aws:Mode.")]
    public void In_AKeyThatIsNone_SaysWhatToWrite(string key, string expected) => In(key).ShouldHaveSingleItem().ShouldStartWith(expected);

    [Theory]
    [InlineData("aws:accounts:12:regions:0")]
    [InlineData("WEB:PUBLICURL")]
    [InlineData("Logging:LogLevel:Default")]
    [InlineData("Kestrel:Endpoints:Https:Url")]
    [InlineData("PATH")]
    [InlineData("Settings")]
    [InlineData("AWS_REGION")]
    [InlineData("Api:Key")]
    public void In_ASettingOrSomebodyElses_IsSilent(string key) => In(key).ShouldBeEmpty();

    [Fact]
    public void In_EveryNameOfTheCatalogue_IsSilent() =>
        SettingsCatalogue.All.SelectMany(setting => In(string.Join(':', setting.Name.Split(':').Select(part => part == "N" ? "0" : part)))).ShouldBeEmpty();

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("web", "WEB", 0)]
    [InlineData("SingIn", "SignIn", 1)]
    [InlineData("Acounts", "Accounts", 1)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("abc", "", 3)]
    public void Between_TwoTexts_CountsWhatDiffers(string first, string second, int expected) => EditDistance.Between(first, second).ShouldBe(expected);

    private static List<string> In(string key) => [.. UnknownSettings.In(new ConfigurationBuilder().AddInMemoryCollection([new(key, "1")]).Build())];
}
