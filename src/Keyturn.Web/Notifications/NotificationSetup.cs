using System.Globalization;
using Keyturn.Operations.Notifications;
using Keyturn.Operations.Watching;
using Microsoft.Extensions.Options;

namespace Keyturn.Web.Notifications;

/// <summary>The channels that the settings name, checked before the console starts.</summary>
internal static class NotificationSetup
{
    public static void AddNotifications(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(NotificationOptions.Section);
        services.AddOptions<NotificationOptions>().Bind(section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<NotificationOptions>, NotificationOptionsValidator>();
        services.AddSingleton<NoticeLinks>();
        services.AddSingleton(provider => Settings(provider.GetRequiredService<IOptions<NotificationOptions>>().Value));
        if (section[$"{nameof(NotificationOptions.Webhook)}:{nameof(WebhookOptions.Url)}"] is { Length: > 0 })
        {
            services.AddSingleton<INoticeChannel>(provider => new WebhookChannel(
                new HttpMessageInvoker(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5), ConnectTimeout = TimeSpan.FromSeconds(10) }),
                provider.GetRequiredService<IOptions<NotificationOptions>>(),
                provider.GetRequiredService<NoticeLinks>(),
                provider.GetRequiredService<TimeProvider>()));
        }

        if (section[$"{nameof(NotificationOptions.Smtp)}:{nameof(SmtpOptions.Host)}"] is { Length: > 0 })
            services.AddSingleton<INoticeChannel, MailChannel>();
    }

    private static NoticeSettings Settings(NotificationOptions options) => new(
        options.Kinds.Count == 0 ? NoticeSettings.Usual.Kinds : [.. options.Kinds.Select(Enum.Parse<FindingKind>)],
        options.Closed,
        CultureInfo.GetCultureInfo(options.Language));
}
