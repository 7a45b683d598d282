using Keyturn.Operations.Logs;

namespace Keyturn.Operations.Rotations;

/// <summary>What a line of a rotation function's log means for its invocation: the verdict on what <see cref="LogLineReader"/> reads.</summary>
/// <remarks>The level never decides: a successful rotation without TLS logs ERROR lines.</remarks>
public static class RotationLogReader
{
    public static LogSign Read(string line)
    {
        var read = LogLineReader.Read(line);
        return new(KindOf(read), read.RequestId.IsEmpty ? null : read.RequestId.ToString(), read.Step, read.Text.ToString(), read.Kind);
    }

    private static LogSignKind KindOf(LogLine line) => line switch
    {
        { IsFailure: true } => LogSignKind.Failed,
        { Kind: LogLineKind.Start } => LogSignKind.Start,
        { Kind: LogLineKind.End or LogLineKind.Report } => LogSignKind.End,
        { IsSuccess: true } => LogSignKind.Done,
        { Kind: LogLineKind.AlreadyCurrent } => LogSignKind.AlreadyCurrent,
        _ => LogSignKind.None,
    };
}
