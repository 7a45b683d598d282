using System.Net.Sockets;
using Keyturn.Operations.Notifications;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;

namespace Keyturn.Web.Notifications;

/// <summary>Sends notices as plain mail. The Message-ID is the notice's id, so that a mail that comes twice is seen to be one.</summary>
internal sealed class MailChannel(IOptions<NotificationOptions> options, NoticeLinks links, TimeProvider time) : INoticeChannel
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    public string Name => "mail";

    public async Task<string?> SendAsync(Notice notice, CancellationToken cancellationToken)
    {
        var settings = options.Value.Smtp;
        using var message = MailMessage.Of(notice, settings, links);
        using var deadline = new CancellationTokenSource(Deadline, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            using var client = new SmtpClient();
            await client.ConnectAsync(settings.Host ?? "", settings.Port, SecurityOf(settings.Security), either.Token);
            if (settings is { User: { } user, Password: { } password })
                await client.AuthenticateAsync(user, password, either.Token);
            await client.SendAsync(message, either.Token);
            await client.DisconnectAsync(quit: true, either.Token);
            return null;
        }
        catch (SmtpCommandException refused)
        {
            return $"SMTP {(int)refused.StatusCode}";
        }
        catch (Exception failure) when (failure is SocketException or IOException or ProtocolException or AuthenticationException or SslHandshakeException or NotSupportedException)
        {
            return failure.GetType().Name;
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return "No answer in time";
        }
    }

    private static SecureSocketOptions SecurityOf(SmtpSecurity security) => security switch
    {
        SmtpSecurity.Tls => SecureSocketOptions.SslOnConnect,
        SmtpSecurity.None => SecureSocketOptions.None,
        _ => SecureSocketOptions.StartTls,
    };
}
