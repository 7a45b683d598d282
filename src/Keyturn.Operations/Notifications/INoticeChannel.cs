namespace Keyturn.Operations.Notifications;

/// <summary>A way on which notices leave the console.</summary>
public interface INoticeChannel
{
    /// <summary>Stable: stored with each notice.</summary>
    string Name { get; }

    /// <summary>Sends once, with a deadline of its own.</summary>
    /// <returns>Why it was not taken, in a few words without any credential; <see langword="null"/> when it was.</returns>
    Task<string?> SendAsync(Notice notice, CancellationToken cancellationToken);
}
