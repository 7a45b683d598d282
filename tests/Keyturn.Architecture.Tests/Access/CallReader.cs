using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace Keyturn.Architecture.Tests.Access;

/// <summary>Reads from compiled code which methods a method calls, or hands on as delegates.</summary>
internal static class CallReader
{
    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => field.GetValue(null)).OfType<OpCode>().ToDictionary(code => code.Value);

    public static IEnumerable<MethodBase> CallsOf(MethodBase method)
    {
        var direct = Read(method);
        return method.GetCustomAttribute<AsyncStateMachineAttribute>() is { } machine
            && machine.StateMachineType.GetMethod("MoveNext", BindingFlags.Instance | BindingFlags.NonPublic) is { } moves
            ? direct.Concat(Read(moves))
            : direct;
    }

    private static IEnumerable<MethodBase> Read(MethodBase method)
    {
        var bytes = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at < bytes.Length;)
        {
            var code = bytes[at] == 0xFE ? Codes[(short)(0xFE00 | bytes[at + 1])] : Codes[bytes[at]];
            at += code.Size;
            if (code.OperandType == OperandType.InlineMethod && Resolve(method, BitConverter.ToInt32(bytes, at)) is { } called)
                yield return called;
            at += SizeOf(code.OperandType, bytes, at);
        }
    }

    private static MethodBase? Resolve(MethodBase within, int token) => within.Module.ResolveMethod(
        token, within.DeclaringType?.IsGenericType == true ? within.DeclaringType.GetGenericArguments() : null, within.IsGenericMethod ? within.GetGenericArguments() : null);

    private static int SizeOf(OperandType operand, byte[] bytes, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(bytes, at)),
        _ => 4,
    };
}
