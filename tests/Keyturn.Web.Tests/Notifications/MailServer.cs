using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Keyturn.Web.Tests.Notifications;

/// <summary>As much of a mail server on loopback as takes mails one after another.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource gone = new();
    private readonly Task serving;

    public MailServer()
    {
        listener.Start();
        serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Mails with their headers, as they came.</summary>
    public List<string> Mails { get; } = [];

    public List<string> Recipients { get; } = [];

    /// <summary>What the server answers to RCPT.</summary>
    public string RecipientAnswer { get; set; } = "250 OK";

    public async ValueTask DisposeAsync()
    {
        await gone.CancelAsync();
        listener.Stop();
        await serving;
        gone.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (!gone.IsCancellationRequested)
            {
                using var client = await listener.AcceptTcpClientAsync(gone.Token);
                await TalkAsync(client.GetStream());
            }
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or SocketException or IOException)
        {
            // The test is over.
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        using StreamReader reader = new(stream, Encoding.UTF8, leaveOpen: true);
        await using StreamWriter writer = new(stream, new UTF8Encoding(false), leaveOpen: true) { AutoFlush = true, NewLine = "\r\n" };
        await writer.WriteLineAsync("220 mail.test ESMTP");
        while (await reader.ReadLineAsync(gone.Token) is { } line)
        {
            var verb = line.Split(' ', ':')[0].ToUpperInvariant();
            if (verb == "RCPT")
                Recipients.Add(line);
            if (verb == "DATA")
            {
                await writer.WriteLineAsync("354 go on");
                Mails.Add(await DataAsync(reader));
            }

            await writer.WriteLineAsync(verb switch { "QUIT" => "221 bye", "RCPT" => RecipientAnswer, _ => "250 OK" });
            if (verb == "QUIT")
                return;
        }
    }

    private async Task<string> DataAsync(StreamReader reader)
    {
        StringBuilder mail = new();
        while (await reader.ReadLineAsync(gone.Token) is { } line && line != ".")
            mail.Append(line).Append('\n');
        return mail.ToString();
    }
}
