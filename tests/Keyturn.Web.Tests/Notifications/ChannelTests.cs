using System.Globalization;
using System.Text.Json;
using Keyturn.Operations.Notifications;
using Keyturn.Operations.Watching;
using Keyturn.Testing;
using Keyturn.Web.Hosting;
using Keyturn.Web.Notifications;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using MimeKit;

namespace Keyturn.Web.Tests.Notifications;

public sealed class ChannelTests
{
    private const string Secret = "0123456789abcdef0123456789abcdef";
    private static readonly NoticeLinks Links = new(Options.Create(new WebOptions { PublicUrl = "https://keyturn.example.com/" }));
    private readonly FakeTimeProvider time = new(A.Moment);

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    private static Notice Found(int total = 1) => new(
        "0011aabb", "webhook", NoticeChange.Opened, FindingKind.Stuck, "Rotation stuck", A.Moment,
        [new(A.Arn().Value, "shop-prod", true, "AWSPENDING sits on version 2 and nothing is running.", A.Moment.AddHours(-1), 3)], total);

    private WebhookChannel Webhook(Uri url)
    {
        NotificationOptions options = new();
        (options.Webhook.Url, options.Webhook.Secret) = (url + "hook", Secret);
        return new(new HttpMessageInvoker(new SocketsHttpHandler { AllowAutoRedirect = false }), Options.Create(options), Links, time);
    }

    private MailChannel Mail(int port)
    {
        NotificationOptions options = new();
        (options.Smtp.Host, options.Smtp.Port, options.Smtp.Security, options.Smtp.From) = ("127.0.0.1", port, SmtpSecurity.None, "Keyturn <keyturn@example.com>");
        options.Smtp.To.Add("oncall@example.com");
        options.Smtp.To.Add("dba@example.com");
        return new(Options.Create(options), Links, time);
    }

    [Fact]
    public async Task Webhook_Taken_PostsTheBodyAndASignatureThatHolds()
    {
        await using var listener = await HookListener.StartAsync();

        (await Webhook(listener.Url).SendAsync(Found(), Cancel)).ShouldBeNull();

        var call = listener.Calls.ShouldHaveSingleItem();
        (call.Method, call.Path, call.Headers["Content-Type"], call.Headers[WebhookChannel.IdHeader]).ShouldBe(("POST", "/hook", "application/json; charset=utf-8", "0011aabb"));
        call.Headers[WebhookChannel.SignatureHeader].ShouldBe(WebhookChannel.Sign(Secret, A.Moment.ToUnixTimeSeconds(), call.Body));
        var body = JsonDocument.Parse(call.Body).RootElement;
        body.GetProperty("change").GetString().ShouldBe("opened");
        var secret = body.GetProperty("secrets")[0];
        secret.GetProperty("url").GetString().ShouldBe("https://keyturn.example.com/secrets/111122223333/ap-northeast-1/prod/orders/db");
        (secret.GetProperty("name").GetString(), secret.GetProperty("episode").GetInt32()).ShouldBe(("prod/orders/db", 3));
    }

    /// <summary>Names and nothing else: the schema is closed, so that a property that is added here must be told there.</summary>
    [Fact]
    public void Body_Properties_AreThoseOfTheSchema()
    {
        var schema = JsonDocument.Parse(File.ReadAllText(RepositoryFolder.Path("docs", "notification.schema.json"))).RootElement;
        var body = JsonDocument.Parse(WebhookBody.Write(Found(), Links)).RootElement;

        Names(body).ShouldBe(Names(schema.GetProperty("properties")));
        Names(body.GetProperty("secrets")[0]).ShouldBe(Names(schema.GetProperty("properties").GetProperty("secrets").GetProperty("items").GetProperty("properties")));
        schema.GetProperty("properties").GetProperty("kind").GetProperty("enum").EnumerateArray().Select(kind => kind.GetString()).ShouldBe([.. Enum.GetNames<FindingKind>(), null]);
    }

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(property => property.Name);

    [Fact]
    public async Task Webhook_SentAgain_IsTheSameBytesUnderTheSameId()
    {
        await using var listener = await HookListener.StartAsync();
        var channel = Webhook(listener.Url);
        await channel.SendAsync(Found(), Cancel);
        time.Advance(TimeSpan.FromMinutes(5));
        await channel.SendAsync(Found(), Cancel);

        listener.Calls[1].Body.ShouldBe(listener.Calls[0].Body);
        listener.Calls[1].Headers[WebhookChannel.SignatureHeader].ShouldNotBe(listener.Calls[0].Headers[WebhookChannel.SignatureHeader]);
    }

    [Fact]
    public async Task Webhook_Redirected_IsNotFollowed()
    {
        await using var other = await HookListener.StartAsync();
        await using var listener = await HookListener.StartAsync();
        (listener.Status, listener.Location) = (307, other.Url.ToString());

        (await Webhook(listener.Url).SendAsync(Found(), Cancel)).ShouldBe("HTTP 307");
        other.Calls.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(500)]
    [InlineData(429)]
    [InlineData(404)]
    public async Task Webhook_Refused_SaysWithWhichStatus(int status)
    {
        await using var listener = await HookListener.StartAsync();
        listener.Status = status;

        (await Webhook(listener.Url).SendAsync(Found(), Cancel)).ShouldBe(string.Create(CultureInfo.InvariantCulture, $"HTTP {status}"));
    }

    [Fact]
    public async Task Webhook_NobodyListens_SaysSo()
    {
        Uri gone;
        await using (var listener = await HookListener.StartAsync())
            gone = listener.Url;

        (await Webhook(gone).SendAsync(Found(), Cancel)).ShouldBe("ConnectionError");
    }

    [Fact]
    public void Sign_IsHmacSha256OverSecondsDotBody() =>
        WebhookChannel.Sign("key", 1, "{}"u8).ShouldBe("t=1,v1=" + Convert.ToHexStringLower(System.Security.Cryptography.HMACSHA256.HashData("key"u8, "1.{}"u8)));

    [Fact]
    public async Task Mail_Taken_NamesTheSecretItsLinkAndTheIdOfTheNotice()
    {
        await using MailServer server = new();

        (await Mail(server.Port).SendAsync(Found(), Cancel)).ShouldBeNull();

        server.Recipients.Count.ShouldBe(2);
        var mail = await MimeMessage.LoadAsync(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(server.Mails.ShouldHaveSingleItem())), Cancel);
        mail.Subject.ShouldBe("[Keyturn] Rotation stuck: prod/orders/db");
        mail.MessageId.ShouldBe("0011aabb@keyturn");
        mail.TextBody.ShouldNotBeNull().ShouldContain("https://keyturn.example.com/secrets/111122223333/ap-northeast-1/prod/orders/db");
        mail.TextBody.ShouldContain("nothing is running");
    }

    [Fact]
    public async Task Mail_OfMany_CountsThem()
    {
        await using MailServer server = new();

        await Mail(server.Port).SendAsync(Found(total: 120), Cancel);

        var mail = await MimeMessage.LoadAsync(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(server.Mails.Single())), Cancel);
        mail.Subject.ShouldBe("[Keyturn] Rotation stuck (120)");
        mail.TextBody.ShouldNotBeNull().ShouldContain("+ 119");
    }

    [Fact]
    public async Task Mail_Refused_SaysWithWhichCode()
    {
        await using MailServer server = new() { RecipientAnswer = "550 no such user" };

        (await Mail(server.Port).SendAsync(Found(), Cancel)).ShouldBe("SMTP 550");
        server.Mails.ShouldBeEmpty();
    }

    [Fact]
    public async Task Mail_NobodyListens_SaysSo()
    {
        int port;
        await using (MailServer server = new())
            port = server.Port;

        (await Mail(port).SendAsync(Found(), Cancel)).ShouldBe("SocketException");
    }
}
