using Keyturn.Operations.Consumers;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Notifications;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;
using Keyturn.Operations.Watching;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using Keyturn.Testing.Fakes;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Keyturn.Operations.Tests.Watching;

/// <summary>One instance of the console that watches, over a store that outlives it.</summary>
internal sealed class WatchWorld : IDisposable
{
    private readonly CheckBoard checks;

    public WatchWorld(InMemoryWatchStore? store = null, FakeTimeProvider? time = null, InMemoryOperationLock? locks = null, FakeChannel? channel = null)
    {
        (Store, Time, Channel) = (store ?? new(), time ?? new(A.Moment), channel ?? new());
        Secrets = new(Estate, new RotationFeed(), Accounts, Time);
        checks = new(Estate, new ReadinessBoard(Estate), Time);
        Board = new(Secrets, Estate, checks, Time);
        Recorder = new(Board, Store, new NoticeWriter([Channel], NoticeSettings.Usual, Accounts), locks ?? new(), Time);
        Sender = new([Channel], Store, Time, NullLogger<NoticeSender>.Instance);
    }

    public InMemoryWatchStore Store { get; }

    public FakeTimeProvider Time { get; }

    public FakeChannel Channel { get; }

    public FakeAccountDirectory Accounts { get; } = new();

    public EstateFeed Estate { get; } = new();

    public SecretBoard Secrets { get; }

    public WatchBoard Board { get; }

    public WatchRecorder Recorder { get; }

    public NoticeSender Sender { get; }

    public IEnumerable<FindingKind> Kinds => Board.Current.Items.Select(item => item.Finding.Kind);

    /// <summary>What the collector reads, then one look.</summary>
    public async Task SeeAsync(EstateSnapshot snapshot)
    {
        Estate.Publish(snapshot);
        await LookAsync();
    }

    public Task SeeAsync(Secret secret, params RotationEvent[] events) => SeeAsync(A.Snapshot([secret], events));

    public async Task LookAsync()
    {
        Board.Look();
        await Recorder.RecordAsync(default);
    }

    public void Dispose()
    {
        Secrets.Dispose();
        Sender.Dispose();
    }
}

/// <summary>A channel that keeps what it was given.</summary>
internal sealed class FakeChannel : INoticeChannel
{
    public string Name => "fake";

    public List<Notice> Taken { get; } = [];

    /// <summary>Why nothing is taken.</summary>
    public string? Error { get; set; }

    /// <summary>Called after a notice was taken; may throw.</summary>
    public Action? OnTaken { get; set; }

    public Task<string?> SendAsync(Notice notice, CancellationToken cancellationToken)
    {
        if (Error is null)
        {
            Taken.Add(notice);
            OnTaken?.Invoke();
        }

        return Task.FromResult(Error);
    }
}
