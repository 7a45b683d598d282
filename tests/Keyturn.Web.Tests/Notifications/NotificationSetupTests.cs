using Keyturn.Operations.Notifications;
using Keyturn.Operations.Watching;
using Keyturn.Web.Hosting;
using Keyturn.Web.Notifications;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Keyturn.Web.Tests.Notifications;

public sealed class NotificationSetupTests
{
    private static readonly (string, string)[] Hook = [("Notifications:Webhook:Url", "https://hooks.example.com/x"), ("Notifications:Webhook:Secret", "0123456789abcdef"), ("Web:PublicUrl", "https://keyturn.example.com")];
    private static readonly (string, string)[] Mail =
        [("Notifications:Smtp:Host", "mail.example.com"), ("Notifications:Smtp:From", "keyturn@example.com"), ("Notifications:Smtp:To:0", "oncall@example.com"), ("Web:PublicUrl", "https://keyturn.example.com")];

    private static ServiceProvider Services(params IEnumerable<(string Key, string Value)> settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(pair => pair.Key, pair => (string?)pair.Value)).Build();
        ServiceCollection services = new();
        services.AddSingleton(TimeProvider.System);
        services.Configure<WebOptions>(configuration.GetSection(WebOptions.Section));
        services.AddNotifications(configuration);
        return services.BuildServiceProvider();
    }

    private static string Refused(IEnumerable<(string, string)> settings)
    {
        using var services = Services(settings);
        return Should.Throw<OptionsValidationException>(() => services.GetRequiredService<IOptions<NotificationOptions>>().Value).Message;
    }

    [Fact]
    public void Nothing_IsNoChannel()
    {
        using var services = Services();

        services.GetServices<INoticeChannel>().ShouldBeEmpty();
        services.GetRequiredService<NoticeSettings>().Kinds.ShouldNotContain(FindingKind.WindowSoon);
    }

    [Fact]
    public void Both_AreTwoChannels()
    {
        using var services = Services([.. Hook, .. Mail.SkipLast(1)]);

        services.GetServices<INoticeChannel>().Select(channel => channel.Name).ShouldBe(["webhook", "mail"]);
    }

    [Fact]
    public void Kinds_AreThoseThatAreNamed()
    {
        using var services = Services([.. Hook, ("Notifications:Kinds:0", "Failing"), ("Notifications:Language", "ja")]);

        var settings = services.GetRequiredService<NoticeSettings>();
        settings.Kinds.ShouldBe([FindingKind.Failing]);
        settings.Culture.Name.ShouldBe("ja");
    }

    [Theory]
    [InlineData("Notifications:Webhook:Url", "http://hooks.example.com/x", "must be an https address")]
    [InlineData("Notifications:Webhook:Url", "https://user:pass@hooks.example.com/x", "holds a user or a password")]
    [InlineData("Notifications:Webhook:Secret", "short", "Notifications:Webhook:Secret")]
    [InlineData("Notifications:Webhook:AllowedHosts:0", "other.example.com", "AllowedHosts")]
    [InlineData("Notifications:Kinds:0", "Everything", "Notifications:Kinds:0")]
    [InlineData("Notifications:Language", "fr", "Notifications:Language")]
    [InlineData("Web:PublicUrl", "keyturn", "Web:PublicUrl")]
    public void Webhook_SettingThatCannotBe_IsNamed(string key, string value, string said) => Refused([.. Hook.Where(pair => pair.Item1 != key), (key, value)]).ShouldContain(said);

    [Theory]
    [InlineData("Notifications:Smtp:Security", "None", "Notifications:Smtp:Security")]
    [InlineData("Notifications:Smtp:From", "nobody@", "Notifications:Smtp:From")]
    [InlineData("Notifications:Smtp:To:0", "@", "Notifications:Smtp:To:0")]
    [InlineData("Notifications:Smtp:Port", "0", "Notifications:Smtp:Port")]
    [InlineData("Notifications:Smtp:User", "me", "belong together")]
    public void Mail_SettingThatCannotBe_IsNamed(string key, string value, string said) => Refused([.. Mail.Where(pair => pair.Item1 != key), (key, value)]).ShouldContain(said);

    [Fact]
    public void PublicUrl_Missing_IsNamed() => Refused(Hook.SkipLast(1)).ShouldContain("Web:PublicUrl is missing");

    [Fact]
    public void Secret_IsInNoMessage() =>
        Refused([.. Hook.Where(pair => pair.Item1 != "Notifications:Webhook:Secret"), ("Notifications:Webhook:Secret", "hunter2"), ("Notifications:Language", "fr")]).ShouldNotContain("hunter2");
}
