using System.Diagnostics.CodeAnalysis;

namespace Keyturn.Operations;

/// <summary>Either a value or an <see cref="OperationError"/>; expected failures are never exceptions.</summary>
public sealed record OperationResult<T>
{
    private OperationResult(T? value, OperationError? error)
    {
        Value = value;
        Error = error;
    }

    public T? Value { get; }

    public OperationError? Error { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool Succeeded => Error is null;

    public static implicit operator OperationResult<T>(T value) => new(value, null);

    public static implicit operator OperationResult<T>(OperationError error) => new(default, error);

    public OperationResult<TOther> Select<TOther>(Func<T, TOther> map) => Succeeded ? map(Value) : Error;
}
